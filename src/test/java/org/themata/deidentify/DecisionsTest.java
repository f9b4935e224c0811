package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.text.InputException;

class DecisionsTest {

    @Test
    void aReviewIsReadBackAsItWasWritten() throws java.io.IOException {
        List<ReviewRow> rows =
                Made.proposed(Made.transcript("one.txt", "My son Will, \"Margaret\" and I met on 3 May 1931."));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        TableFormat.CSV.write(Review.table(rows), out, TableLook.PLAIN);
        List<ReviewRow> read = Review.read("review.csv", out.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Review.table(read).rows())
                .usingRecursiveComparison()
                .isEqualTo(Review.table(rows).rows().stream()
                        .map(row -> {
                            List<Object> copy = new java.util.ArrayList<>(row);
                            copy.set(3, 0);
                            return copy;
                        })
                        .toList());
    }

    @Test
    void everythingThatIsWrongWithAReview() {
        String csv =
                "document,start,end,text,class,decision\none,5,3,x,name,yes\none,1,4,y,nam,yes\n,,,z,name,maybe\n,,,,name,no\n";
        assertThatThrownBy(() -> Review.read("r.csv", csv))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("r.csv:2: a row with a place")
                .hasMessageContaining("r.csv:3: there is no class \"nam\"")
                .hasMessageContaining("r.csv:4: there is no decision \"maybe\"")
                .hasMessageContaining("r.csv:5: the text is empty");
        assertThatThrownBy(() -> Review.read("r.csv", "text,class\na,name\n"))
                .hasMessageContaining("the column \"decision\" is missing");
    }

    @Test
    void aDecisionHoldsForTheOtherRowsOfItsText() {
        Decisions decisions = new Decisions(
                "r.csv", List.of(Made.at("a", 0, "Mary", "yes", "Robin"), Made.at("b", 3, "mary", "", "")));
        assertThat(decisions.in("b"))
                .extracting(ReviewRow::decision, ReviewRow::written)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("yes", "Robin"));
    }

    @Test
    void undecidedRowsAreAnError() {
        assertThatThrownBy(() -> new Decisions("r.csv", List.of(Made.at("a", 0, "Mary", "", ""))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 row is not decided");
        List<ReviewRow> split = List.of(
                Made.at("a", 0, "Mary", "yes", "Robin"),
                Made.at("a", 9, "Mary", "no", ""),
                Made.at("a", 20, "Mary", "", ""));
        assertThatThrownBy(() -> new Decisions("r.csv", split)).hasMessageContaining("1 row is not decided");
    }

    @Test
    void aReplacementMustNotHoldAnOriginal() {
        assertThatThrownBy(() -> new Decisions(
                        "r.csv",
                        List.of(
                                Made.everywhere("Mary", IdentifierClass.NAME, "Ann"),
                                Made.everywhere("Ann", IdentifierClass.NAME, "Mary's friend"))))
                .hasMessageContaining("its replacement holds something that is itself to be replaced");
    }

    @Test
    void decisionsAreCarriedOver() {
        List<ReviewRow> fresh = List.of(Made.at("a", 0, "Mary", "", ""), Made.at("a", 9, "Ann", "", ""));
        List<ReviewRow> earlier =
                List.of(Made.at("a", 0, "Mary", "yes", "Robin"), Made.everywhere("Bea", IdentifierClass.NAME, "Kit"));
        assertThat(Review.carriedOver(fresh, earlier))
                .extracting(ReviewRow::text, ReviewRow::decision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Mary", "yes"),
                        org.assertj.core.groups.Tuple.tuple("Ann", ""),
                        org.assertj.core.groups.Tuple.tuple("Bea", "yes"));
    }
}

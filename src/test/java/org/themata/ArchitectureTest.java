package org.themata;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of {@code docs/decisions/0001}: what may know what, and who may touch the world outside. */
class ArchitectureTest {

    /**
     * From the bottom up; a package may know those before it. {@code table} and {@code text} do not know one another.
     */
    private static final List<String> LAYERS = List.of(
            "org.themata.text..",
            "org.themata.table..",
            "org.themata.corpus..",
            "org.themata.codebook..",
            "org.themata.coding..",
            "org.themata.analysis..",
            "org.themata.exchange..",
            "org.themata.deidentify..",
            "org.themata.report..",
            "org.themata.cli..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.themata");

    @Test
    void theRulesSeeTheProgram() {
        assertThat(CLASSES).as("classes of org.themata").isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyClassKnowsOnlyWhatLiesBelowIt() {
        return LAYERS.stream().limit(LAYERS.size() - 1L).map(layer -> {
            List<String> above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
            return holds(noClasses()
                    .that()
                    .resideInAPackage(layer)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .because("imports only go down: cli > report > exchange > analysis > coding > codebook > corpus"));
        });
    }

    @TestFactory
    Stream<DynamicTest> theBottomKnowsNothingOfTheField() {
        return Stream.of("org.themata.text..", "org.themata.table..")
                .map(bottom -> holds(noClasses()
                        .that()
                        .resideInAPackage(bottom)
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.themata..").and(not(resideInAPackage(bottom))))
                        .because("the language layer and the tables must be usable, and testable, without the field")));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.themata.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle means that neither package can be understood alone"));
    }

    @Test
    void everyClassHasItsPlace() {
        List<String> places = new ArrayList<>(LAYERS);
        places.add("org.themata.spark..");
        check(classes()
                .should()
                .resideInAnyPackage(places.toArray(String[]::new))
                .because("a new package needs a place in the order before it needs classes"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.themata.cli..", "org.themata.report..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("results go to the stream that the command opened, messages to one place with one form"));
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.themata.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("the exit status is a promise of the command line"));
    }

    @Test
    void onlyReadersAndWritersTouchFiles() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.themata.corpus",
                        "org.themata.corpus.read..",
                        "org.themata.codebook.format..",
                        "org.themata.table.write..",
                        "org.themata.exchange..",
                        "org.themata.deidentify..",
                        "org.themata.report..",
                        "org.themata.cli..")
                .and()
                .haveNameNotMatching(
                        "org\\.themata\\.text\\.(SourceText|FileStamp|Models)(\\$.*)?") // the readers of the language
                // layer
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter"
                        + "|RandomAccessFile)|java\\.nio\\.file\\.(Files|FileSystem|FileSystems)"
                        + "|java\\.nio\\.channels\\.FileChannel")
                .because("every other step takes data and gives data, so that it can be tested and repeated"));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.themata.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("options become calls in the command, and only there"));
    }

    @Test
    void nobodyUsesTheNetworkOrHeavyLibraries() {
        check(noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.databind..", "org.apache.commons.math3.."))
                .because("databind costs 0.2 s a start, commons-math3 throws at 0/n"));
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)")
                .because("transcripts are confidential: nothing leaves the machine"));
    }

    private static DynamicTest holds(ArchRule rule) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}

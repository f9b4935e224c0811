package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFinderTest {
    @TempDir
    Path folder;

    /** Trained on a few sentences, in which names stand behind {@code met}. */
    private void train(String file) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (String name : List.of("Zofia", "Bram", "Ilse", "Pavel", "Zofia", "Bram", "Ilse", "Pavel")) {
            samples.add(NameSample.parse("Then we met <START:person> " + name + " <END> there .", false));
            samples.add(NameSample.parse("Then we saw the house there .", false));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        TokenNameFinderModel model = NameFinderME.train(
                "en",
                "person",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory());
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            model.serialize(out);
        }
    }

    @Test
    void findsByTheModelsOfADirectory() throws IOException {
        train("en-ner-person.bin");
        NameFinder finder = new NameFinder("en-GB", Models.in(folder));
        assertThat(finder.types()).containsExactly("person");
        String text = "x\nThen we met Zofia there .";
        assertThat(finder.find(text, new Span(2, text.length())))
                .containsExactly(new NameFinder.Found("person", new Span(14, 19)));
        assertThat(new NameFinder("de", Models.in(folder)).types()).isEmpty();
    }

    @Test
    void noneIsBuiltIn() {
        NameFinder finder = new NameFinder("en", Models.builtIn());
        assertThat(finder.types()).isEmpty();
        assertThat(finder.find("Zofia", new Span(0, 5))).isEmpty();
    }

    @Test
    void aFileThatIsNoModel() throws IOException {
        Files.writeString(folder.resolve("opennlp-en-ud-ewt-ner-person-1.0.bin"), "x");
        assertThatThrownBy(() -> new NameFinder("en", Models.in(folder)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("this is not an OpenNLP model for names");
    }
}

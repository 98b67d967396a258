package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlParser;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReporterNamesTest {
  private static CodeLists lists(String yaml) {
    Diagnostics out = new Diagnostics();
    SourceText text =
        SourceText.of(new SourceFile("content/codelists.yaml", yaml), 0, yaml.length());
    CodeLists lists =
        CodeListsReader.read(Objects.requireNonNull(YamlParser.parse(text, out)), out);
    assertThat(out.list()).isEmpty();
    return lists;
  }

  @Test
  void theReportsOwnListComesFirstThenItsOthersThenCldr() {
    CodeLists lists =
        lists(
            """
            partner:
              DEU: Germany (partner)
              KAZ: Kazakhstan (partner)
            reporter:
              KAZ: Kazakhstan, statistics bureau
            """);
    assertThat(ReporterNames.of(lists, "KAZ", "en")).isEqualTo("Kazakhstan, statistics bureau");
    assertThat(ReporterNames.of(lists, "DEU", "en")).isEqualTo("Germany (partner)");
    assertThat(ReporterNames.of(lists, "UZB", "ru")).isEqualTo("Узбекистан");
  }

  @Test
  void aReportWithoutListsHasNamesOfCountriesAndCodes() {
    CodeLists none = new CodeLists(Map.of());
    assertThat(ReporterNames.of(none, "DEU", "zh")).isEqualTo("德国");
    assertThat(ReporterNames.of(none, "ESCAP", "en")).isEqualTo("ESCAP");
  }
}

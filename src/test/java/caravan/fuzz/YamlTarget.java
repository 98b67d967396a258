package caravan.fuzz;

import caravan.language.registry.LanguageWordsReader;
import caravan.model.data.CodeListsReader;
import caravan.model.data.DatasetReader;
import caravan.model.data.SourcesReader;
import caravan.report.page.KnownLanguages;
import caravan.report.page.SiteConfigReader;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of YAML is read, or what is wrong with it has a place. The first character of an input
 * says which file it is: {@code d} a dataset, {@code s} sources, {@code c} code lists, {@code n}
 * the numbers of a message file, all others {@code site.yaml}.
 */
final class YamlTarget implements Target {
  private static final KnownLanguages KNOWN =
      new KnownLanguages() {
        @Override
        public List<String> ready() {
          return List.of("en", "zh", "ru");
        }

        @Override
        public boolean isWithoutWords(String code) {
          return code.equals("de");
        }

        @Override
        public List<String> inEnglish(String code) {
          return List.of();
        }
      };

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public void accept(byte[] input) {
    String all = Seeds.text(input);
    if (all.isEmpty()) {
      return;
    }
    SourceFile file = new SourceFile("content/x.yaml", all.substring(1));
    String first = read(file, all.charAt(0));
    if (all.length() % 8 == 0) {
      Holds.that(first.equals(read(file, all.charAt(0))), "two outcomes of one text");
    }
  }

  private static String read(SourceFile file, char kind) {
    Diagnostics out = new Diagnostics();
    YamlNode root = YamlParser.parse(file.asText(), out);
    Object made = root == null ? null : read(root, kind, out);
    // Of a file without anything in it its reader is told otherwise whether there has to be one.
    Holds.that(root == null || made != null || out.hasErrors(), "neither read nor refused");
    Holds.ofDiagnostics(out.list());
    return Holds.told(out.list());
  }

  private static Object read(YamlNode root, char kind, Diagnostics out) {
    return switch (kind) {
      case 'd' ->
          new DatasetReader(
                  "d",
                  SmallData.CONTEXT.codeLists(),
                  SmallData.CONTEXT.bibliography(),
                  SmallData.CONTEXT.units(),
                  null,
                  null,
                  out)
              .read(root);
      case 's' -> SourcesReader.read(root, out);
      case 'c' -> CodeListsReader.read(root, out);
      case 'n' -> LanguageWordsReader.read(root, out);
      default -> SiteConfigReader.read(root, KNOWN, out);
    };
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.bytes(Seeds.files(".yaml").stream().flatMap(YamlTarget::asEach));
  }

  /** A text as the file that it seems to be. */
  private static Stream<String> asEach(String text) {
    String kind =
        text.contains("observations:")
            ? "d"
            : text.contains("references:")
                ? "s"
                : text.contains("languages:") ? "t" : text.contains("numbers:") ? "n" : "c";
    return Stream.of(kind + text);
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker, which validator.w3.org/nu runs, says of the pages of built sites. */
class ValidHtmlTest {
  private static final String SHIPPED = ".";
  private static final long STACK = 64L << 20;
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  /**
   * What it says and is wrong about. It takes a page for one without an address, so that nothing is
   * {@code 'self'}; and data for machines are no script, whatever their element is called: no
   * browser blocks them. That the policy forbids nothing that pages need is tested in a browser.
   */
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "Resource violates Content Security Policy (meta tag): ",
          "Inline script violates Content Security Policy (meta tag): blocked by “script-src”");

  /** Notes whatever it says, warnings too. */
  private static final class Notes implements ErrorHandler {
    private final List<String> all = new ArrayList<>();

    private void note(SAXParseException said) {
      String message = said.getMessage();
      if (EXCEPTIONS.stream().noneMatch(message::startsWith)) {
        all.add(said.getSystemId() + ":" + said.getLineNumber() + ": " + message);
      }
    }

    @Override
    public void warning(SAXParseException said) {
      note(said);
    }

    @Override
    public void error(SAXParseException said) {
      note(said);
    }

    @Override
    public void fatalError(SAXParseException said) {
      note(said);
    }
  }

  /** Each kind of page stands in one of the small reports or among those of the shipped one. */
  @Test
  void pagesAreValid() throws Exception {
    Path shipped = BuiltSites.of(SHIPPED);
    List<Path> pages =
        new ArrayList<>(
            Stream.of(
                    "en/index.html", "zh/kazakhstan.html", "ru/data/trade.html", "ru/sources.html")
                .map(shipped::resolve)
                .toList());
    BuiltSites.REPORTS.stream()
        .filter(root -> !root.equals(SHIPPED))
        .forEach(root -> pages.addAll(BuiltSites.files(BuiltSites.of(root), ".html")));
    assertValid(pages);
  }

  @Test
  @Tag("long")
  void allPagesOfTheShippedReportAreValid() throws Exception {
    assertValid(BuiltSites.files(BuiltSites.of(SHIPPED), ".html"));
  }

  private static void assertValid(List<Path> pages) throws Exception {
    List<String> said = new ArrayList<>();
    AtomicReference<Exception> failed = new AtomicReference<>();
    // The checker's patterns call themselves for each character of a long text.
    Thread roomy =
        new Thread(
            null,
            () -> {
              try {
                said.addAll(check(pages));
              } catch (Exception e) {
                failed.set(e);
              }
            },
            "checker of HTML",
            STACK);
    roomy.start();
    roomy.join();

    assertThat(failed.get()).isNull();
    assertThat(pages).isNotEmpty();
    assertThat(said).isEmpty();
  }

  private static List<String> check(List<Path> pages) throws Exception {
    Notes notes = new Notes();
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, notes);
    checker.setUpValidatorAndParsers(notes, false, false);
    for (Path page : pages) {
      checker.checkHtmlFile(page.toFile(), true);
    }
    return notes.all;
  }

  /** A brace that is missing switches off all rules behind it, and a browser says nothing. */
  @Test
  void everyStyleSheetIsClosed() {
    List<Path> sheets = BuiltSites.files(Path.of("templates/assets"), ".css");
    for (Path sheet : sheets) {
      String rules = BuiltSites.read(sheet).replaceAll("(?s)/\\*.*?\\*/|\"[^\"\\n]*\"", "");
      int depth = 0;
      for (String line : rules.split("\n", -1)) {
        boolean begins = !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("}");
        assertThat(begins && depth > 0).as(sheet + ": " + line).isFalse();
        depth += count(line, '{') - count(line, '}');
      }
      assertThat(depth).as(sheet.toString()).isZero();
    }
    assertThat(sheets).hasSizeGreaterThan(2);
  }

  private static int count(String text, int character) {
    return (int) text.chars().filter(c -> c == character).count();
  }
}

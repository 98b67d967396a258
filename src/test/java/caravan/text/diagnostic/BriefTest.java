package caravan.text.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import org.junit.jupiter.api.Test;

class BriefTest {
  @Test
  void leavesAloneWhatCanBeRead() {
    String message = "\"trade.CA5.total\" is no number, and \"x\" is none either";
    assertThat(Brief.of(message)).isEqualTo(message);
    assertThat(Brief.quoted("x")).isEqualTo("\"x\"");
  }

  @Test
  void keepsWhatIsSaidAroundALongQuotation() {
    String brief = Brief.of("a number is needed here, not \"" + "9".repeat(4_500_000) + "\" here");
    assertThat(brief)
        .startsWith("a number is needed here, not \"99")
        .endsWith("99\" here")
        .hasSizeLessThan(200);
  }

  @Test
  void cutsWhatIsLongWithoutQuotes() {
    assertThat(Brief.of("the keys " + "a, ".repeat(100_000) + "are unknown"))
        .startsWith("the keys a, a")
        .endsWith("are unknown")
        .hasSizeLessThan(900);
  }

  @Test
  void partsNoCharacter() {
    for (int shift = 0; shift < 4; shift++) {
      String brief = Brief.quoted("a".repeat(shift) + "\uD83D\uDE00".repeat(500));
      assertThat(brief.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
          .isTrue();
    }
  }

  @Test
  void holdsForEveryPartOfADiagnostic() {
    SourceFile file = new SourceFile("content/en/a.md", "x");
    String text = "z".repeat(100_000);
    Diagnostic diagnostic =
        Diagnostic.error(Code.WRONG_TYPE, file.span(0, 1), text).label(text).help(text);
    for (DiagnosticFormat format :
        new DiagnosticFormat[] {
          new TextFormat(), new JsonFormat(), new GithubFormat(), new SarifFormat("1.0.0")
        }) {
      assertThat(format.format(java.util.List.of(diagnostic))).hasSizeLessThan(20_000);
    }
  }
}

package caravan.app.diff.write;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.site.view.DiffPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          write "11 percent", or run `caravan fix` | write "11 percent", or run `caravan fix`
          put back [12 percent](=growth(sum(a.b,a.c),2024,2025)), or not | put back `[12 percent](=growth(sum(a.b,a.c),2024,2025))`, or not
          write [more](<=a.b@2025 \\> 2 * (a.b@2019)>) | write `[more](<=a.b@2025 \\> 2 * (a.b@2019)>)`
          mark it: [19](=!) | mark it: `[19](=!)`
          the text says "`x` [1](=!)", or run `y` | the text says "\\`x\\` \\[1\\]\\(=\\!)", or run `y`
          a ` alone, and [text](page.md) | a \\` alone, and \\[text\\]\\(`page.md`\\)
          write ../о-методе.md#цены, where | write `../о-методе.md#цены`, where
          of content/en/a.md, content/data/b.yaml | of `content/en/a.md`, `content/data/b.yaml`
          a "b.md" and a_md | a "b.md" and a\\_md
          [12](=growth(a | \\[12\\]\\(=growth\\(a
          [1] and [2](=!) | \\[1\\] and `[2](=!)`
          """)
  void whatIsTypedSomewhereIsCodeAndWhatIsQuotedIsNot(String message, String markdown) {
    assertThat(MarkdownText.said(message)).isEqualTo(markdown);
  }

  @Test
  void inHtmlToo() {
    assertThat(DiffTexts.said("a <b>, run `c`, put [1](=!)"))
        .containsExactly(
            new DiffPage.Piece("a <b>, run ", "same"),
            new DiffPage.Piece("c", "code"),
            new DiffPage.Piece(", put ", "same"),
            new DiffPage.Piece("[1](=!)", "code"));
  }
}

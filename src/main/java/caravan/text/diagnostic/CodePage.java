package caravan.text.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the documentation says of a code: a page of {@code docs/codes}, which the program carries.
 *
 * @param markdown the page, which begins with its heading; without comments
 */
public record CodePage(Code code, String markdown) {
  public CodePage {
    Objects.requireNonNull(code, "code");
    if (!markdown.startsWith("# " + code.id() + "\n\n")) {
      throw new IllegalArgumentException("no page of " + code.id());
    }
  }

  /** The page of a code. */
  public static CodePage of(Code code) {
    String name = "/caravan/codes/" + code.id() + ".md";
    try (InputStream in = CodePage.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return new CodePage(
          code,
          text.lines()
                  .filter(line -> !line.startsWith("<!--"))
                  .collect(Collectors.joining("\n"))
                  .strip()
                  // Other documents are not at hand where this is read.
                  .replaceAll("\\[([a-z-]+\\.md)]\\(\\.\\./[^)]*\\)", "docs/$1")
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its first paragraph: in one line, what is wrong. */
  public String summary() {
    return paragraph(1);
  }

  /** Its second paragraph: what that means, and why it matters. */
  public String explanation() {
    return paragraph(2);
  }

  /** The heading has the number 0. */
  private String paragraph(int number) {
    return markdown.split("\n\n", number + 2)[number].replace('\n', ' ');
  }

  /** The page for a terminal: lines of at most 80 columns, blocks of code indented. */
  public String text() {
    return PlainMarkdown.of(markdown);
  }
}

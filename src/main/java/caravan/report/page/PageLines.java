package caravan.report.page;

import caravan.language.registry.Language;
import caravan.language.typesetting.Typography;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page as a diff reads best: each sentence of a paragraph on one line. Nothing else
 * of the file changes, and readers see the same page: what would become another one is left alone.
 */
public final class PageLines {
  /** How often a page is read again to find the paragraphs that have to be left alone. */
  private static final int MOST_READINGS = 60;

  private final Page page;
  private final String before;
  private int readings;
  private int left;

  private PageLines(Page page) {
    this.page = page;
    this.before = meaning(page);
  }

  /**
   * A page with a sentence a line.
   *
   * @param text the whole file, as it should be
   * @param left how many paragraphs stay as they are, since other lines would change what they say
   */
  public record Broken(String text, int left) {}

  /** The text of a page with a sentence a line. */
  public static Broken of(Page page) {
    List<List<SentenceBreaks.Change>> changes = SentenceBreaks.of(page.body(), page.language());
    if (changes.isEmpty()) {
      return new Broken(page.file().text(), 0);
    }
    PageLines lines = new PageLines(page);
    String text = lines.applied(lines.harmless(changes));
    return new Broken(text, lines.left);
  }

  /** Those of the changes, paragraph by paragraph, after which the page says the same. */
  private List<List<SentenceBreaks.Change>> harmless(List<List<SentenceBreaks.Change>> changes) {
    if (readings == MOST_READINGS) {
      left += changes.size();
      return List.of();
    }
    readings++;
    if (before.equals(meaning(read(applied(changes))))) {
      return changes;
    }
    if (changes.size() == 1) {
      left++;
      return List.of();
    }
    int half = changes.size() / 2;
    return Stream.of(changes.subList(0, half), changes.subList(half, changes.size()))
        .flatMap(part -> harmless(part).stream())
        .toList();
  }

  private @Nullable Page read(String text) {
    return PageReader.read(
        new SourceFile(page.file().path(), text), page.language(), page.name(), new Diagnostics());
  }

  /** What readers and checks get of a page, with ends of lines as blanks. */
  private static String meaning(@Nullable Page page) {
    if (page == null) {
      return "";
    }
    Prose body = page.body();
    Language language = Language.find(page.language());
    StringBuilder out = new StringBuilder();
    Fragments mark = (one, words) -> "{" + words + "}";
    out.append(
        language == null
            ? body.html(mark)
            : body.html(mark, heading -> "", Typography.of(language)));
    body.references().forEach(reference -> out.append(' ').append(reference.span().text()));
    return out.toString().replaceAll("\\s+", " ");
  }

  private String applied(List<List<SentenceBreaks.Change>> changes) {
    String text = page.file().text();
    StringBuilder out = new StringBuilder(text.length() + 1000);
    int done = 0;
    for (SentenceBreaks.Change change :
        changes.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(SentenceBreaks.Change::span))
            .toList()) {
      out.append(text, done, change.span().start()).append(change.replacement());
      done = change.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }
}

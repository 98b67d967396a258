package caravan.app.fix;

import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All the changes of one file.
 *
 * @param file as it was read
 * @param mended what the changes mend, in the order of the file; each has a fix
 */
public record FileEdit(SourceFile file, List<Diagnostic> mended) {
  public FileEdit {
    Objects.requireNonNull(file, "file");
    mended = List.copyOf(mended);
  }

  /** The changes that mistakes carry, file by file. Of two that overlap, the first is made. */
  public static List<FileEdit> of(List<Diagnostic> found) {
    Map<String, List<Diagnostic>> byPath = new TreeMap<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.fix() != null) {
        String path = diagnostic.fix().span().file().path();
        byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(diagnostic);
      }
    }
    return byPath.values().stream().map(FileEdit::ofOne).toList();
  }

  private static FileEdit ofOne(List<Diagnostic> found) {
    found.sort(Comparator.comparing((Diagnostic d) -> fix(d).span()));
    List<Diagnostic> apart = new ArrayList<>();
    int done = 0;
    for (Diagnostic diagnostic : found) {
      if (fix(diagnostic).span().start() >= done) {
        apart.add(diagnostic);
        done = fix(diagnostic).span().end();
      }
    }
    return new FileEdit(fix(found.get(0)).span().file(), apart);
  }

  static Fix fix(Diagnostic diagnostic) {
    return Objects.requireNonNull(diagnostic.fix(), "only what has a fix is mended");
  }

  /** The text of the file with the changes made, and nothing else changed. */
  public String applied() {
    String text = file.text();
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (Diagnostic diagnostic : mended) {
      Fix fix = fix(diagnostic);
      out.append(text, done, fix.span().start()).append(fix.replacement());
      done = fix.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Each change on a line: {@code content/en/index.md:5:9: "104 percent" → "129 percent"}. */
  public List<String> lines() {
    return mended.stream().map(FileEdit::line).toList();
  }

  /**
   * What one change does to the words that readers see.
   *
   * @param before without the brackets of a figure
   * @param after likewise
   */
  public record Words(String before, String after) {}

  /** The words before and after each change, in the order of the file. */
  public List<Words> words() {
    return mended.stream().map(FileEdit::words).toList();
  }

  private static String line(Diagnostic diagnostic) {
    Words words = words(diagnostic);
    return fix(diagnostic).span() + ": \"" + words.before() + "\" → \"" + words.after() + '"';
  }

  private static Words words(Diagnostic diagnostic) {
    Fix fix = fix(diagnostic);
    String old = diagnostic.span().text();
    int from = fix.span().start() - diagnostic.span().start();
    int to = fix.span().end() - diagnostic.span().start();
    boolean inside = from >= 0 && to <= old.length();
    String before = inside ? old : fix.span().text();
    String after =
        inside ? old.substring(0, from) + fix.replacement() + old.substring(to) : fix.replacement();
    return new Words(bare(before), bare(after));
  }

  private static String bare(String text) {
    return text.replaceAll("^\\[|]$", "").replaceAll("[\\p{Cntrl}]+", " ");
  }
}

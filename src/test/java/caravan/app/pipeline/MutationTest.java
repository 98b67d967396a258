package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.model.data.Unit;
import caravan.report.resolved.ResolvedPage;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes single digits of the shipped report, and expects the check to refuse it at the right
 * line.
 *
 * <p>Digits of all pages of a language are changed at once, one in each figure, so that one check
 * of the report tries them all. What a text may still say without an error is another rounding of
 * the data: a text and the data agree where the interval that the text's digits mean meets the
 * interval that the data's digits mean. A digit of the data may also change without an error where
 * no text states it: where figures round more coarsely, or use the observation in a claim that
 * still holds.
 *
 * <p>The long tests try every digit of the text and of the data; the others one digit of each
 * figure, and a fixed sample of the data.
 */
class MutationTest {
  /** Figures of the text with a digit; a number marked as none is no figure. */
  private static final Pattern FIGURE =
      Pattern.compile("\\[([^\\[\\]]*\\d[^\\[\\]]*)]\\((<?=(?!!\\))[^\\n]*)");

  /** How many digits of the data there are for each one that is tried without the long tests. */
  private static final int ONE_OF = 12;

  private static Path root = Path.of("");

  /**
   * Of all tests: remembers the files that are as they were, so that a check looks at what was
   * changed. Each test leaves the files as it found them.
   */
  private static SiteBuild report = new SiteBuild(project());

  @BeforeAll
  static void copy(@TempDir Path folder) throws IOException {
    root = folder;
    Reports.copy(Path.of("content"), root.resolve("content"));
    report = new SiteBuild(project());
  }

  private static Project project() {
    return new Project(root, root.resolve("site"), 2, "Caravan test");
  }

  /**
   * A digit to write in the place of another.
   *
   * @param mayRound whether it is one more or less in the last place of a number: that may be
   *     another rounding of a value computed from rounded data
   */
  private record Change(int offset, char digit, String before, boolean mayRound) {}

  @Test
  void theReportItselfIsFine() {
    assertThat(errors(report.check())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  void aChangedDigitInTheTextIsRefusedAtItsPlace(String language) throws IOException {
    changeText(language, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  @Tag("long")
  void everyChangedDigitInTheTextIsRefusedAtItsPlace(String language) throws IOException {
    changeText(language, true);
  }

  private void changeText(String language, boolean all) throws IOException {
    Map<Path, String> pages = new LinkedHashMap<>();
    Map<Path, List<List<Change>>> figures = new LinkedHashMap<>();
    for (Path page : files("content/" + language)) {
      pages.put(page, Files.readString(page));
      figures.put(page, figureDigits(page, pages.get(page)));
    }
    List<Change> missed = new ArrayList<>();
    int tried = 0;
    boolean more = true;
    for (int round = 0; more && (all || round == 0); round++) {
      Map<Path, List<Change>> batch = new LinkedHashMap<>();
      for (Path page : pages.keySet()) {
        List<Change> changes = new ArrayList<>();
        for (List<Change> figure : figures.get(page)) {
          if (round < figure.size()) {
            changes.add(figure.get(round));
          }
        }
        tried += changes.size();
        batch.put(page, changes);
      }
      missed.addAll(missed(pages, batch));
      more = batch.values().stream().anyMatch(changes -> !changes.isEmpty());
    }
    assertThat(tried).isGreaterThan(all ? 300 : 120);
    assertThat(missed)
        .filteredOn(c -> !c.mayRound())
        .map(c -> c.before() + " with " + c.digit())
        .isEmpty();
  }

  /** Makes all changes, checks, and returns those of which nothing is said. */
  private List<Change> missed(Map<Path, String> pages, Map<Path, List<Change>> batch)
      throws IOException {
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      StringBuilder changed = new StringBuilder(page.getValue());
      batch.get(page.getKey()).forEach(c -> changed.setCharAt(c.offset(), c.digit()));
      Files.writeString(page.getKey(), changed);
    }
    // A warning counts: 703 for a value known as 70 is within its rounding, and told as doubtful.
    List<Diagnostic> found = report.check().diagnostics();
    List<Change> missed = new ArrayList<>();
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      Files.writeString(page.getKey(), page.getValue());
      String name = root.relativize(page.getKey()).toString();
      // A line may hold several figures: each must be told of at its own place.
      batch.get(page.getKey()).stream()
          .filter(
              c ->
                  found.stream()
                      .noneMatch(
                          e ->
                              e.span().file().path().equals(name)
                                  && e.span().start() <= c.offset()
                                  && c.offset() < e.span().end()))
          .forEach(missed::add);
    }
    return missed;
  }

  @Test
  void aChangedDigitInTheDataIsRefused() throws IOException {
    changeData(false);
  }

  @Test
  @Tag("long")
  void changedDigitsOfAllDataAreRefused() throws IOException {
    changeData(true);
  }

  private void changeData(boolean all) throws IOException {
    Map<Statement, List<Figure>> figures = figuresByStatement();
    Random random = new Random(7);
    List<String> unexplained = new ArrayList<>();
    int tried = 0;
    int caught = 0;
    for (Map.Entry<Statement, List<Figure>> entry : figures.entrySet()) {
      if (entry.getValue().stream().noneMatch(f -> f.kind() == Figure.Kind.CHECKED)) {
        // No sentence states a number from it: the program writes it, or a claim rests on it, which
        // holds for many values.
        continue;
      }
      Span span = valueSpan(entry.getKey());
      List<Integer> digits =
          IntStream.range(span.start(), span.end())
              .filter(i -> Character.isDigit(span.file().text().charAt(i)))
              // No sentence states further digits.
              .limit(4)
              .boxed()
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(digits, random);
      for (int offset : digits.subList(0, Math.min(all ? 2 : 1, digits.size()))) {
        if (!all && random.nextInt(ONE_OF) > 0) {
          continue;
        }
        tried++;
        String changed = changed(span.file().text(), offset, random);
        Path file = root.resolve(span.file().path());
        Files.writeString(file, changed);
        boolean refused = !errors(report.check()).isEmpty();
        Files.writeString(file, span.file().text());
        caught += refused ? 1 : 0;
        String value = changed.substring(span.start(), span.end());
        if (!refused
            && entry.getValue().stream().anyMatch(f -> contradicts(f, entry.getKey(), value))) {
          unexplained.add(span + " " + span.text() + " as " + value);
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(tried).isGreaterThan(15);
    assertThat(caught).as("of %d", tried).isGreaterThan(tried / 2);
  }

  private static String changed(String text, int offset, Random random) {
    char old = text.charAt(offset);
    char digit = (char) ('0' + (old - '0' + 1 + random.nextInt(9)) % 10);
    return text.substring(0, offset) + digit + text.substring(offset + 1);
  }

  /** Whether a figure that states just this observation says something else than the new value. */
  private static boolean contradicts(Figure figure, Statement statement, String value) {
    boolean direct =
        figure.kind() == Figure.Kind.CHECKED
            && figure.used().size() == 1
            && !figure.source().expression().text().contains("(");
    if (!direct) {
      return false;
    }
    BigDecimal old = statement.stated();
    BigDecimal multiple =
        statement.quantity().value().divide(old, MathContext.DECIMAL128).stripTrailingZeros();
    Unit unit = statement.quantity().unit();
    String language = figure.source().span().file().path().split("/")[1];
    TextNumber number =
        Objects.requireNonNull(Language.find(language)).numberReader().read(figure.text()).get(0);
    Quantity said =
        Quantity.stated(number.number(), number.isBare() ? multiple : number.scale(), unit);
    return !said.meets(Quantity.stated(new BigDecimal(value), multiple, unit));
  }

  private Map<Statement, List<Figure>> figuresByStatement() {
    Map<Statement, List<Figure>> figures = new LinkedHashMap<>();
    for (ResolvedPage page : report.resolve().value().pages()) {
      for (Figure figure : page.figures()) {
        for (Used used : figure.used()) {
          figures.computeIfAbsent(used.statement(), s -> new ArrayList<>()).add(figure);
        }
      }
    }
    return figures;
  }

  /** Where the digits of a statement stand; its span may be that of a map around them. */
  private static Span valueSpan(Statement statement) {
    Span span = statement.span();
    Matcher value = Pattern.compile("value:\\s*(-?[0-9.]+)").matcher(span.text());
    return value.find()
        ? new Span(span.file(), span.start() + value.start(1), span.start() + value.end(1))
        : span;
  }

  private static List<List<Change>> figureDigits(Path page, String text) {
    List<List<Change>> figures = new ArrayList<>();
    Random random = new Random(page.getFileName().toString().hashCode());
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      List<Change> digits = new ArrayList<>();
      for (int i = matcher.start(1); i < matcher.end(1); i++) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
          char other = (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10);
          int line = text.substring(0, i).split("\n", -1).length;
          String where = page.getFileName() + ":" + line + " " + matcher.group(1);
          boolean last = !text.substring(i + 1).matches("(?s)[.,]?\\d.*");
          boolean rounding = last && Math.abs(other - c) == 1;
          digits.add(new Change(i, other, where, rounding || namesAnother(text, i, matcher)));
        }
      }
      // Which one is tried first is a fixed choice, since the shorter test tries no other.
      Collections.shuffle(digits, random);
      figures.add(digits);
    }
    return figures;
  }

  /**
   * Whether a digit stands in a year of a figure that is of several: of growth from 2019 to 2025
   * either year may be named.
   */
  private static boolean namesAnother(String text, int at, Matcher figure) {
    Matcher year = Pattern.compile("(?<![\\d.,$])(?:19|20)\\d\\d(?![\\d.,]\\d)").matcher(text);
    year.region(figure.start(1), figure.end(1)).useTransparentBounds(true);
    while (year.find()) {
      if (year.start() <= at && at < year.end()) {
        return Pattern.compile("\\d{4}").matcher(expression(figure)).results().count() > 1;
      }
    }
    return false;
  }

  private static String names() {
    try {
      return Files.readString(Path.of("content/figures.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expression of a figure, or what its name stands for in the report. */
  private static String expression(Matcher figure) {
    Matcher name = Pattern.compile("<?=([a-z][a-z0-9-]*)>?\\)").matcher(figure.group(2));
    if (!name.lookingAt()) {
      return figure.group(2);
    }
    Matcher written = Pattern.compile("(?m)^" + name.group(1) + ": (.*)$").matcher(names());
    assertThat(written.find()).as(name.group(1)).isTrue();
    return written.group(1);
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Diagnostic> errors(Checked<?> checked) {
    return checked.diagnostics().stream().filter(Diagnostic::isError).toList();
  }
}

package caravan.report.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.language.registry.Language;
import caravan.report.prose.ChartBlock;
import caravan.report.resolved.ChartData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Of more members than a type of chart shows, the smallest are shown as one, which stands last. It
 * has the name of the rest that is there already, else the word of the language. For one chart.
 */
final class ChartFold {
  private final ChartBlock block;
  private final Language language;
  private final Diagnostics out;
  private List<ChartData.Line> shown = List.of();
  private List<ChartData.Line> folded = List.of();

  ChartFold(ChartBlock block, Language language, Diagnostics out) {
    this.block = block;
    this.language = language;
    this.out = out;
  }

  /** What is shown, the rest last. */
  List<ChartData.Line> shown() {
    return shown;
  }

  /** What is shown together as the rest, the largest first. */
  List<ChartData.Line> folded() {
    return folded;
  }

  /** Folds what is too much; false, with an error, where nothing says what the rest is called. */
  boolean of(List<ChartData.Line> lines) {
    int most = block.type().mostMembers();
    shown = lines;
    if (lines.size() <= most) {
      return true;
    }
    ChartData.Line rest = lines.stream().filter(this::isRest).findFirst().orElse(null);
    String name = rest == null ? language.rest() : rest.label();
    if (name.isEmpty()) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "these are more than " + most + " members, and nothing says what the rest is called",
          "name it: {name: …, values: others(…)}");
      return false;
    }
    List<ChartData.Line> members = new ArrayList<>(lines);
    members.remove(rest);
    List<ChartData.Line> largest = new ArrayList<>(members);
    largest.sort(Comparator.comparing(ChartFold::sum).reversed());
    folded = List.copyOf(largest.subList(most - 1, largest.size()));
    shown = new ArrayList<>(members);
    shown.removeAll(folded);
    shown.add(together(name, rest));
    return true;
  }

  private boolean isRest(ChartData.Line line) {
    // Statistics have a member of that name too.
    return line.rest() || line.label().equals(language.rest());
  }

  /** What is folded, and the rest that is there already, as far as it is known. */
  private ChartData.Line together(String name, ChartData.@Nullable Line rest) {
    List<ChartData.Line> all = new ArrayList<>(folded);
    if (rest != null) {
      all.add(rest);
    }
    List<@Nullable Traced> sums = new ArrayList<>();
    for (int i = 0; i < all.get(0).values().size(); i++) {
      int at = i;
      List<Traced> known =
          all.stream()
              .<@Nullable Traced>map(line -> line.values().get(at))
              .filter(Objects::nonNull)
              .toList();
      sums.add(known.isEmpty() ? null : Traced.sum(known));
    }
    return new ChartData.Line(name, rest == null ? 1 : rest.colour(), sums, true);
  }

  private static BigDecimal sum(ChartData.Line line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Traced value : line.values()) {
      sum = value == null ? sum : sum.add(value.quantity().value());
    }
    return sum;
  }
}

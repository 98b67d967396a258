package caravan.report.exhibit;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.report.resolved.ChartData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts as percentages of their sum. Where a part is missing, the sum is not known and there are no
 * shares. Percentages are shares already, and have to add up to a hundred.
 */
final class ChartShares {
  private static final Quantity HUNDRED = Quantity.exact(BigDecimal.valueOf(100), Unit.PERCENT);

  private final ChartBlock block;
  private final List<ChartData.Category> categories;
  private final Language language;
  private final Diagnostics out;

  ChartShares(
      ChartBlock block, List<ChartData.Category> categories, Language language, Diagnostics out) {
    this.block = block;
    this.categories = categories;
    this.language = language;
    this.out = out;
  }

  /**
   * The lines as shares; null, with an error, where they do not add up.
   *
   * @param whole what the author says the parts add up to, or null
   */
  @Nullable List<ChartData.Line> of(List<ChartData.Line> lines, @Nullable Value whole) {
    List<List<@Nullable Traced>> shares = new ArrayList<>();
    lines.forEach(line -> shares.add(new ArrayList<>()));
    boolean known = false;
    for (int i = 0; i < categories.size(); i++) {
      int category = i;
      List<@Nullable Traced> parts =
          lines.stream().<@Nullable Traced>map(line -> line.values().get(category)).toList();
      List<Traced> found = known(parts);
      Traced sum = found.size() == lines.size() ? Traced.sum(found) : null;
      if (sum != null && !addsUp(sum, i, whole)) {
        return null;
      }
      boolean shared = sum != null && sum.quantity().value().signum() > 0;
      known |= shared;
      for (int p = 0; p < found.size() && shared && sum != null; p++) {
        shares.get(p).add(share(found.get(p), sum));
      }
      for (int p = 0; p < lines.size() && !shared; p++) {
        shares.get(p).add(null);
      }
    }
    if (!known) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "there is no place where all parts are known, so that there are no shares",
          "name fewer parts, or use type: line");
      return null;
    }
    List<ChartData.Line> result = new ArrayList<>();
    for (int p = 0; p < lines.size(); p++) {
      ChartData.Line line = lines.get(p);
      result.add(new ChartData.Line(line.label(), line.colour(), shares.get(p), line.rest()));
    }
    return result;
  }

  private static List<Traced> known(List<@Nullable Traced> parts) {
    List<Traced> known = new ArrayList<>();
    for (Traced part : parts) {
      if (part != null) {
        known.add(part);
      }
    }
    return known;
  }

  private boolean addsUp(Traced sum, int category, @Nullable Value whole) {
    Quantity quantity = sum.quantity();
    String label = categories.get(category).label();
    String parts = label.isEmpty() ? "the parts" : "the parts of " + label;
    boolean percent = quantity.unit().equals(Unit.PERCENT);
    if (percent && !quantity.meets(HUNDRED)) {
      out.add(
          Diagnostic.error(
                  Code.CHART_DATA,
                  block.typePlace().span(),
                  parts + " add up to " + text(quantity) + ", not to 100")
              .label(DataText.rounded(List.of(quantity, HUNDRED), language))
              .help("name the parts that are missing, or use type: stacked"));
      return false;
    }
    SourceText place = block.whole();
    Traced stated = whole == null ? null : at(whole, categories.get(category).key());
    if (place == null || stated == null) {
      return true;
    }
    if (!stated.quantity().unit().equals(quantity.unit())) {
      out.error(
          Code.UNIT_MISMATCH,
          place.span(),
          "the whole is in " + stated.quantity().unit() + ", its parts in " + quantity.unit());
      return false;
    }
    if (!stated.quantity().meets(quantity)) {
      out.add(
          Diagnostic.error(
                  Code.CHART_DATA,
                  place.span(),
                  parts
                      + " add up to "
                      + text(quantity)
                      + ", the whole is "
                      + text(stated.quantity()))
              .label(DataText.rounded(List.of(quantity, stated.quantity()), language))
              .help("name the parts that are missing"));
      return false;
    }
    return true;
  }

  private String text(Quantity quantity) {
    return DataText.of(quantity, language);
  }

  /** The whole of a category; null where none is known. */
  private static @Nullable Traced at(Value whole, String key) {
    if (whole instanceof Value.Scalar scalar) {
      return scalar.traced();
    }
    if (whole instanceof Value.OverTime series) {
      return series.points().entrySet().stream()
          .filter(point -> point.getKey().toString().equals(key))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
    Value member = whole instanceof Value.Members several ? several.values().get(key) : null;
    return member instanceof Value.Scalar scalar ? scalar.traced() : null;
  }

  private static Traced share(Traced part, Traced sum) {
    Quantity p = part.quantity();
    if (p.unit().equals(Unit.PERCENT)) {
      return part;
    }
    Quantity s = sum.quantity();
    BigDecimal rest = s.value().subtract(p.value());
    Quantity others =
        new Quantity(
            rest,
            s.low().subtract(p.low()).min(rest),
            s.high().subtract(p.high()).max(rest),
            p.unit());
    return new Traced(p.partOf(others).scaled(2, Unit.PERCENT), sum.used());
  }
}

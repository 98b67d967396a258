package caravan.site.part;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Vintage;
import caravan.language.number.DateWriter;
import caravan.language.number.NumberWriter;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.model.data.Status;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Observations in the words of a language. Thread-safe. */
public final class ObservationTexts {
  private final DataContext data;
  private final Language language;
  private final Messages words;

  public ObservationTexts(DataContext data, Language language, Messages words) {
    this.data = data;
    this.language = language;
    this.words = words;
  }

  /** The names of an observation's codes: {@code Kazakhstan, Total trade}. */
  public String name(Observation observation) {
    Dataset dataset = data.datasets().get(observation.dataset());
    return dataset == null
        ? observation.key()
        : name(dataset, List.of(observation.key().split("\\.", -1)));
  }

  /** The names of codes in the order of a dataset's dimensions. */
  public String name(Dataset dataset, List<String> codes) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      names.add(data.codeLists().name(dataset.dimensions().get(i), codes.get(i), language.code()));
    }
    return words.row(names);
  }

  /** A statement with the digits that its source states: {@code US$106.3 billion}. */
  public String value(Statement statement) {
    NumberWriter writer = language.numberWriter();
    Quantity quantity = statement.quantity();
    int last = Digits.told(statement);
    int power = writer.magnitude(quantity.value(), quantity.unit(), last);
    boolean full = power < writer.magnitude(quantity.value(), quantity.unit());
    return full
        ? writer.full(quantity.value(), quantity.unit(), Math.max(0, -last))
        : writer.compact(quantity.value(), quantity.unit(), Math.max(0, power - last));
  }

  /**
   * By how much a statement lies above or below the one that the report follows: {@code +0.6%}, of
   * percentages {@code −0.3 points}; null where they are the same, or where there is no relation.
   */
  @Nullable String difference(Statement statement, Statement followed) {
    return difference(
        statement.quantity().value(), followed.quantity().value(), followed.quantity().unit());
  }

  /** By how much a value lies above or below another of the same unit, as above. */
  public @Nullable String difference(BigDecimal value, BigDecimal base, Unit of) {
    BigDecimal difference = value.subtract(base);
    boolean percentages = of.equals(Unit.PERCENT) || of.equals(Unit.POINTS);
    if (difference.signum() == 0 || (base.signum() == 0 && !percentages)) {
      return null;
    }
    BigDecimal shown =
        percentages
            ? difference
            : difference.scaleByPowerOfTen(2).divide(base.abs(), MathContext.DECIMAL64);
    Unit unit = percentages ? Unit.POINTS : Unit.PERCENT;
    String text = language.numberWriter().upTo(Digits.ofPercentage(shown), shown, unit);
    return shown.signum() > 0 ? "+" + text : text;
  }

  /** The date of the edition in which a statement came; null where that is not known. */
  @Nullable String edition(Statement statement) {
    EditionDate edition = statement.edition();
    return edition == null ? null : date(edition);
  }

  /** A day in full, a month, or a year. */
  public String date(EditionDate date) {
    DateWriter dates = language.dateWriter();
    return switch (date.text().length()) {
      case 4 -> dates.period(Objects.requireNonNull(Period.parse(date.text()), "a year"));
      case 7 -> dates.month(YearMonth.from(date.day()));
      default -> dates.date(date.day());
    };
  }

  /** That a value is what was known at a date: {@code as known on 13 June 2025}; or came first. */
  public String known(Vintage vintage) {
    EditionDate date = vintage.date();
    return date == null
        ? words.text("knownFirst")
        : words.text("knownOn", "date", language.dateWriter().date(date.day()));
  }

  /** What a status means; null for a normal value. */
  public @Nullable String status(Statement statement) {
    Status status = statement.status();
    return status == Status.NORMAL ? null : words.text("status" + status.name());
  }
}

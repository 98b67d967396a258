package caravan.view;

import caravan.data.Dataset;
import caravan.data.Observation;
import caravan.data.Quantity;
import caravan.data.Statement;
import caravan.data.Status;
import caravan.figure.DataContext;
import caravan.language.Language;
import caravan.language.NumberWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Observations in the words of a language. Thread-safe. */
final class ObservationTexts {
  private final DataContext data;
  private final Language language;

  ObservationTexts(DataContext data, Language language) {
    this.data = data;
    this.language = language;
  }

  /** The names of an observation's codes: {@code Kazakhstan, Total trade}. */
  String name(Observation observation) {
    Dataset dataset = data.datasets().get(observation.dataset());
    return dataset == null
        ? observation.key()
        : name(dataset, List.of(observation.key().split("\\.", -1)));
  }

  /** The names of codes in the order of a dataset's dimensions. */
  String name(Dataset dataset, List<String> codes) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      names.add(data.codeLists().name(dataset.dimensions().get(i), codes.get(i), language.code()));
    }
    return String.join(", ", names);
  }

  /** A statement with the digits that its source states: {@code US$106.3 billion}. */
  String value(Statement statement) {
    NumberWriter writer = language.numberWriter();
    Quantity quantity = statement.quantity();
    int power = writer.magnitude(quantity.value(), quantity.unit());
    BigDecimal digit = quantity.high().subtract(quantity.low()).stripTrailingZeros();
    int decimals = Math.max(0, digit.movePointLeft(power).stripTrailingZeros().scale());
    return writer.compact(quantity.value(), quantity.unit(), decimals);
  }

  /** What a status means; null for a normal value. */
  @Nullable String status(Statement statement, Messages words) {
    Status status = statement.status();
    return status == Status.NORMAL ? null : words.text("status" + status.name());
  }
}

package caravan.site.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.site.part.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells in words how a series went over time: its ends, its extremes, its gaps. */
final class CourseDescription {
  private final Messages messages;
  private final Function<Traced, String> full;

  /**
   * @param full writes a value with its unit
   */
  CourseDescription(Messages messages, Function<Traced, String> full) {
    this.messages = messages;
    this.full = full;
  }

  /**
   * The sentences about a series.
   *
   * @param labels of its periods
   * @param values one for each period, null where it is missing; at least one is there
   */
  List<String> sentences(List<String> labels, List<@Nullable Traced> values) {
    int first = -1;
    int last = -1;
    int low = -1;
    int high = -1;
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Traced value = values.get(i);
      if (value == null) {
        missing.add(labels.get(i));
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      low = low < 0 || less(value, values.get(low)) ? i : low;
      high = high < 0 || less(values.get(high), value) ? i : high;
    }
    List<String> told = new ArrayList<>();
    if (first == last) {
      told.add(extreme("describeOne", labels, values, first));
    } else {
      told.add(
          messages.text(
              "describeCourse",
              "first",
              written(values, first),
              "firstAt",
              labels.get(first),
              "last",
              written(values, last),
              "lastAt",
              labels.get(last)));
    }
    if (low != first && low != last) {
      told.add(extreme("describeLow", labels, values, low));
    }
    if (high != first && high != last) {
      told.add(extreme("describeHigh", labels, values, high));
    }
    if (!missing.isEmpty()) {
      told.add(messages.text("describeMissing", "periods", messages.list(missing)));
    }
    return told;
  }

  private String extreme(
      String message, List<String> labels, List<@Nullable Traced> values, int at) {
    return messages.text(message, "value", written(values, at), "at", labels.get(at));
  }

  private String written(List<@Nullable Traced> values, int at) {
    Traced value = values.get(at);
    return value == null ? "" : full.apply(value);
  }

  private static boolean less(@Nullable Traced a, @Nullable Traced b) {
    return a != null && b != null && a.quantity().value().compareTo(b.quantity().value()) < 0;
  }
}

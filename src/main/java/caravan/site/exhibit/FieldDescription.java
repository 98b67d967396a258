package caravan.site.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what heatmaps and treemaps show: where the extremes lie, which parts are largest. */
final class FieldDescription {
  /** How many parts are named one by one. */
  private static final int MOST = 12;

  /** A value with what it is of. */
  private record Place(ChartData.Line line, ChartData.Category category, Traced value) {}

  private final ChartData chart;
  private final ChartNumbers numbers;
  private final Messages messages;

  FieldDescription(ChartData chart, ChartNumbers numbers, Messages messages) {
    this.chart = chart;
    this.numbers = numbers;
    this.messages = messages;
  }

  /** How large the grid is, its highest and its lowest value, and how many are missing. */
  List<String> extremes() {
    List<String> told = new ArrayList<>();
    int rows = chart.lines().size();
    int columns = chart.categories().size();
    told.add(
        messages.text(
            "describeGrid",
            "rows",
            Integer.toString(chart.overTime() ? rows : Math.max(rows, columns)),
            "columns",
            Integer.toString(chart.overTime() ? columns : Math.min(rows, columns))));
    List<Place> places = new ArrayList<>();
    chart.lines().forEach(line -> places.addAll(places(line)));
    places.sort(LARGEST_FIRST);
    Place high = places.get(0);
    Place low = places.get(places.size() - 1);
    if (!same(high.value(), low.value())) {
      told.add(extreme("describeMost", high));
      told.add(extreme("describeLeast", low));
    }
    int missing = rows * columns - places.size();
    if (missing > 0) {
      told.add(messages.text("describeLacking", "count", Integer.toString(missing)));
    }
    return told;
  }

  private static final Comparator<Place> LARGEST_FIRST =
      Comparator.comparing((Place place) -> place.value().quantity().value()).reversed();

  private static boolean same(Traced one, Traced other) {
    return one.quantity().value().compareTo(other.quantity().value()) == 0;
  }

  private String extreme(String key, Place place) {
    List<String> names =
        Stream.of(place.line().label(), place.category().label())
            .filter(name -> !name.isEmpty())
            .toList();
    return messages.text(key, "value", numbers.full(place.value()), "at", messages.row(names));
  }

  private List<Place> places(ChartData.Line line) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < line.values().size(); i++) {
      @Nullable Traced value = line.values().get(i);
      if (value != null) {
        places.add(new Place(line, chart.categories().get(i), value));
      }
    }
    return places;
  }

  /** The parts of each series, the largest first. */
  List<String> parts() {
    List<String> told = new ArrayList<>();
    for (ChartData.Line line : chart.lines()) {
      List<Place> places = places(line);
      places.sort(LARGEST_FIRST);
      List<String> parts = new ArrayList<>();
      for (Place place : places.subList(0, Math.min(MOST, places.size()))) {
        String value = numbers.full(place.value());
        String name = place.category().label();
        parts.add(
            name.isEmpty() ? value : messages.text("describeMember", "at", name, "value", value));
      }
      if (places.size() > MOST) {
        String more = Integer.toString(places.size() - MOST);
        parts.add(messages.text("andMore", "count", more));
      }
      String text = messages.stopped(messages.row(parts));
      told.add(line.label().isEmpty() ? text : messages.labelled(line.label(), text));
    }
    return told;
  }
}

package caravan.text.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All that a diagnostic says, for places that show one text. */
final class Sayings {
  /** How many values of the data are told. */
  private static final int CELLS = 3;

  /** How many other places are told that share an advice. */
  private static final int PLACES = 3;

  /** How many other places are told, each with its own advice. */
  private static final int ADVICES = 9;

  private Sayings() {}

  /** Message, label, data, advice and places, a line each, without characters that play tricks. */
  static String all(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(Printable.text(diagnostic.message()));
    if (diagnostic.label() != null) {
      text.append('\n').append(Printable.text(diagnostic.label()));
    }
    data(diagnostic).forEach(line -> text.append("\ndata: ").append(Printable.text(line)));
    if (diagnostic.help() != null) {
      text.append("\nhelp: ").append(Printable.text(diagnostic.help()));
    }
    places(diagnostic).forEach(line -> text.append("\nalso: ").append(Printable.text(line)));
    return text.toString();
  }

  /** The values of the data, a line each; the first of them where they are many. */
  static List<String> data(Diagnostic diagnostic) {
    Cells cells = diagnostic.cells();
    List<String> lines =
        new ArrayList<>(cells.first().stream().limit(CELLS).map(Cell::told).toList());
    int more = cells.count() - lines.size();
    if (more > 0 && !lines.isEmpty()) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last) + "; and " + more + " more");
    }
    return lines;
  }

  /** The other places, a line each where each has its own advice; the first where they are many. */
  static List<String> places(Diagnostic diagnostic) {
    List<Place> places = diagnostic.places();
    if (places.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (places.stream().anyMatch(place -> place.help() != null)) {
      int told = places.size() <= ADVICES ? places.size() : ADVICES - 1;
      for (Place place : places.subList(0, told)) {
        lines.add(place.span() + (place.help() == null ? "" : ": " + place.help()));
      }
      if (told < places.size()) {
        lines.add(more(places.subList(told, places.size())));
      }
      return lines;
    }
    int told = places.size() <= PLACES + 1 ? places.size() : PLACES;
    String text =
        String.join(
            ", ", places.subList(0, told).stream().map(place -> place.span().toString()).toList());
    return List.of(
        told == places.size() ? text : text + " and " + more(places.subList(told, places.size())));
  }

  private static String more(List<Place> rest) {
    long files = rest.stream().map(place -> place.span().file().path()).distinct().count();
    return rest.size()
        + " more "
        + (rest.size() == 1 ? "place" : "places")
        + " in "
        + files
        + (files == 1 ? " file" : " files");
  }

  /** What is said of a place by itself. */
  static String of(Place place) {
    return "also here" + (place.help() == null ? "" : ": " + Objects.requireNonNull(place.help()));
  }
}

package caravan.site.part;

import caravan.report.page.MapsConfig;
import java.util.ArrayList;
import java.util.List;

/** What stands under each map: whose outlines it shows, and under what number it was approved. */
public final class MapWords {
  private static final String BOUNDARIES = "mapBoundaries";

  private MapWords() {}

  /** The words of a language with those that a report has for its own maps. */
  public static Messages of(MapsConfig maps, String language, Messages words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        maps.note() == null ? words.text(BOUNDARIES) : words.stopped(maps.note().any(language)));
    if (maps.approval() != null) {
      sentences.add(words.text("mapApproval", "number", maps.approval()));
    }
    return words.with(BOUNDARIES, words.paragraph(sentences));
  }
}

package caravan.site.publish;

import caravan.chart.map.MapAreas;
import caravan.language.typesetting.ReporterNames;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The countries that a dataset is about. Stateless. */
public final class Places {
  private Places() {}

  /**
   * Names by code of ISO 3166-1 alpha-3, those of aggregates being those of their members. Empty
   * where no dimension has codes of countries.
   */
  public static Map<String, String> of(Dataset dataset, CodeLists lists, String language) {
    Map<String, String> places = new LinkedHashMap<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      String dimension = dataset.dimensions().get(i);
      for (String code : dataset.codes(i)) {
        add(dimension, code, lists, language, places);
      }
    }
    if (dataset.reporter() != null) {
      String reporter = dataset.reporter();
      if (MapAreas.has(reporter)) {
        places.putIfAbsent(reporter, ReporterNames.of(lists, reporter, language));
      } else {
        add("reporter", reporter, lists, language, places);
      }
    }
    return places;
  }

  private static void add(
      String dimension, String code, CodeLists lists, String language, Map<String, String> places) {
    if (MapAreas.has(code)) {
      places.putIfAbsent(code, lists.name(dimension, code, language));
      return;
    }
    CodeLists.Code listed = lists.find(dimension, code);
    if (listed != null) {
      listed.members().stream()
          .filter(MapAreas::has)
          .forEach(member -> places.putIfAbsent(member, lists.name(dimension, member, language)));
    }
  }
}

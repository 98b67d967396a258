package caravan.app.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the World Bank's API: a page, and its observations. Stateless. */
final class WorldBankJson {
  private WorldBankJson() {}

  static RawTable read(String file, List<?> pages) throws ImportFault {
    Map<String, RawTable.Role> columns = new LinkedHashMap<>();
    columns.put("indicator", RawTable.Role.DIMENSION);
    columns.put("indicator name", RawTable.Role.LABEL);
    columns.put("country", RawTable.Role.DIMENSION);
    columns.put("country name", RawTable.Role.LABEL);
    columns.put("date", RawTable.Role.PERIOD);
    columns.put("value", RawTable.Role.VALUE);
    columns.put("unit", RawTable.Role.UNIT);
    columns.put("obs_status", RawTable.Role.STATUS);
    MessageTable table = new MessageTable(columns);
    int number = 0;
    String title = "";
    for (Object one : JsonValues.list(pages.get(1))) {
      Map<?, ?> observation = JsonValues.map(one);
      Map<?, ?> indicator = JsonValues.map(observation.get("indicator"));
      Map<?, ?> country = JsonValues.map(observation.get("country"));
      String three = JsonValues.text(observation.get("countryiso3code"));
      String code = three.isEmpty() ? JsonValues.text(country.get("id")) : three;
      String name = JsonValues.text(indicator.get("value"));
      title = number == 0 || title.equals(name) ? name : "";
      table.add(
          ++number,
          Map.of(
              "indicator", JsonValues.text(indicator.get("id")),
              "indicator name", name,
              "country", code,
              "country name", JsonValues.text(country.get("value")),
              "date", JsonValues.text(observation.get("date")),
              "value", JsonValues.text(observation.get("value")),
              "unit", JsonValues.text(observation.get("unit")),
              "obs_status", JsonValues.text(observation.get("obs_status"))));
    }
    Map<?, ?> page = JsonValues.map(pages.get(0));
    String count = JsonValues.text(page.get("pages"));
    List<String> remarks =
        count.isEmpty() || count.equals("1")
            ? List.of()
            : List.of(
                "It is page "
                    + JsonValues.text(page.get("page"))
                    + " of "
                    + count
                    + "; ask for all with per_page.");
    return table.build(TableSource.ofMessage(file, title, remarks, PlaceNames.VALUES));
  }
}

package caravan.app.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file are. Columns are named by their place, from 0; -1 stands for none.
 *
 * @param period where periods stand; -1 where they stand in the names of columns
 * @param part where the months or quarters of these years stand
 * @param values where values stand; with {@code period} -1 a column for each period
 * @param dimensions what the values are of, each with a column of codes and one of names
 * @param constants what is the same in all rows, by the name of its column
 * @param left the names of columns that were left out
 */
record Columns(
    int period,
    int part,
    List<Integer> values,
    List<Dimension> dimensions,
    int status,
    int note,
    int unit,
    int multiplier,
    Map<String, String> constants,
    List<String> left) {
  Columns {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    left = List.copyOf(left);
  }

  /**
   * What values are of.
   *
   * @param key the column that tells its members apart
   * @param code the column of codes; the same as {@code key} where there is but one
   * @param label the column of names; likewise
   */
  record Dimension(int key, int code, int label) {}

  static final Set<String> PERIOD =
      Set.of(
          "timeperiod",
          "period",
          "time",
          "date",
          "year",
          "quarter",
          "month",
          "refperiodid",
          "refyear",
          "год",
          "период",
          "дата",
          "месяц",
          "квартал",
          "年",
          "年份",
          "年度",
          "时间",
          "时期",
          "日期",
          "月份",
          "季度",
          "jahr",
          "année",
          "annee",
          "año",
          "ano",
          "yıl");
  private static final Set<String> MONTH =
      Set.of("month", "месяц", "月", "月份", "monat", "mois", "mes");
  private static final Set<String> QUARTER =
      Set.of("quarter", "квартал", "季度", "quartal", "trimestre");

  /** The likelier first. */
  private static final List<String> VALUE =
      List.of(
          "obsvalue",
          "value",
          "primaryvalue",
          "tradevalueus",
          "amount",
          "values",
          "значение",
          "сумма",
          "值",
          "数值",
          "金额",
          "wert",
          "valeur",
          "valor");

  private static final Set<String> STATUS =
      Set.of("obsstatus", "status", "flag", "flags", "obsflag", "obsstatuscode", "symbol");
  private static final Set<String> NOTE =
      Set.of(
          "comment",
          "obscomment",
          "note",
          "notes",
          "footnote",
          "footnotes",
          "remark",
          "remarks",
          "bemerkung",
          "примечание",
          "примечания",
          "备注",
          "注释",
          "commentobs");
  private static final Set<String> UNIT =
      Set.of("unitmeasure", "unit", "currency", "unitofmeasure", "единица", "单位", "einheit");
  private static final Set<String> MULTIPLIER =
      Set.of("unitmult", "unitmultiplier", "powercodecode", "powercode");

  /** What files of exchange say of themselves. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "dataflow",
          "structure",
          "structureid",
          "structurename",
          "action",
          "decimals",
          "datasource",
          "obsconf",
          "confstatus",
          "lastupdate",
          "timeformat",
          "isleafcode",
          "isleaf",
          "aggrlevel",
          "aggregatelevel",
          "isoriginalclassification",
          "isreported",
          "isaggregate",
          "legacyestimationflag",
          "classificationsearchcode",
          "qtyunitcode",
          "qtyunit",
          "qtyunitabbr",
          "altqtyunitcode",
          "altqtyunit",
          "altqtyunitabbr",
          "freq",
          "frequency",
          "freqcode",
          "typecode");

  /** A name without what writers of files vary. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  static boolean isTechnical(String name) {
    String folded = folded(name);
    return TECHNICAL.contains(folded) || folded.matches("is\\p{L}+estimated");
  }

  static boolean isPeriod(String name) {
    return PERIOD.contains(folded(name));
  }

  static boolean isMonth(String name) {
    return MONTH.contains(folded(name));
  }

  static boolean isQuarter(String name) {
    return QUARTER.contains(folded(name));
  }

  static boolean isStatus(String name) {
    return STATUS.contains(folded(name));
  }

  static boolean isNote(String name) {
    return NOTE.contains(folded(name));
  }

  static boolean isUnit(String name) {
    return UNIT.contains(folded(name));
  }

  static boolean isMultiplier(String name) {
    return MULTIPLIER.contains(folded(name));
  }

  /** How likely a column holds the values, by its name: from 0, the likeliest; -1 where not. */
  static int valueRank(String name) {
    return VALUE.indexOf(folded(name));
  }

  /** Which columns say the same in other words: for each text of one there is one of the other. */
  static List<List<Integer>> alike(RawTable table, List<Integer> columns) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, int[]> ids = new LinkedHashMap<>();
    columns.forEach(column -> ids.put(column, ids(table, column)));
    Set<Integer> placed = new HashSet<>();
    for (int column : columns) {
      if (placed.contains(column)) {
        continue;
      }
      List<Integer> group = new ArrayList<>(List.of(column));
      for (int other : columns) {
        if (other > column
            && !placed.contains(other)
            && sameParts(ids.get(column), ids.get(other))) {
          group.add(other);
          placed.add(other);
        }
      }
      groups.add(group);
    }
    return groups;
  }

  private static int[] ids(RawTable table, int column) {
    Map<String, Integer> known = new HashMap<>();
    int[] ids = new int[table.rows().size()];
    for (int i = 0; i < ids.length; i++) {
      String text = table.rows().get(i).cells().get(column);
      ids[i] = known.computeIfAbsent(text, t -> known.size());
    }
    return ids;
  }

  /** Numbered by their first rows, two columns that part rows in the same way are the same. */
  private static boolean sameParts(int @Nullable [] one, int @Nullable [] other) {
    return Arrays.equals(one, other);
  }
}

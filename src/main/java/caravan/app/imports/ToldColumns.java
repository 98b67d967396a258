package caravan.app.imports;

import caravan.app.tables.ColumnNames;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What columns are by the format of the file, where it says so. Stateless. */
final class ToldColumns {
  private ToldColumns() {}

  /**
   * The columns.
   *
   * @param problems take what is wrong
   */
  static Columns of(RawTable table, ImportOptions options, List<Problem> problems) {
    List<RawTable.Role> roles = table.roles();
    int period = roles.indexOf(RawTable.Role.PERIOD);
    if (period < 0) {
      problems.add(
          table.problem(
              "the file does not say of which periods its values are",
              "give a file that has them"));
    }
    for (String name : options.dimensions()) {
      if (!table.head().contains(name)) {
        problems.add(
            table.problem(
                "there is no column \"" + name + "\"",
                "--dimension takes one of " + String.join(", ", table.head())));
      }
    }
    List<Columns.Dimension> dimensions = new ArrayList<>();
    List<Columns.Dimension> constant = new ArrayList<>();
    Map<String, String> constants = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    for (int c = 0; c < roles.size(); c++) {
      String name = table.head().get(c);
      boolean wanted = options.dimensions().isEmpty() || options.dimensions().contains(name);
      switch (roles.get(c)) {
        case DIMENSION -> {
          boolean labelled = c + 1 < roles.size() && roles.get(c + 1) == RawTable.Role.LABEL;
          Columns.Dimension made = new Columns.Dimension(c, c, labelled ? c + 1 : c);
          if (table.distinct(c) == 1 && !options.dimensions().contains(name)) {
            constant.add(made);
          } else if (wanted) {
            dimensions.add(made);
          } else {
            left.add(name);
          }
        }
        case ATTRIBUTE -> {
          if (table.distinct(c) > 1) {
            left.add(name);
          } else if (!table.row(0).cell(c).isEmpty()) {
            constants.put(name, table.row(0).cell(c));
          }
        }
        case TECHNICAL -> left.add(name);
        case LABEL, PERIOD, VALUE, STATUS, NOTE, UNIT, MULTIPLIER -> {}
      }
    }
    if (dimensions.isEmpty() && !constant.isEmpty()) {
      // One series: it is of a place, if there is one.
      Columns.Dimension best =
          constant.stream()
              .filter(one -> isPlace(table.head().get(one.code())))
              .findFirst()
              .orElse(constant.get(0));
      dimensions.add(best);
      constant.remove(best);
    }
    for (Columns.Dimension one : constant) {
      constants.put(table.head().get(one.code()), said(table, one));
    }
    return new Columns(
        period,
        -1,
        IntStream.range(0, roles.size())
            .filter(c -> roles.get(c) == RawTable.Role.VALUE)
            .boxed()
            .toList(),
        dimensions,
        roles.indexOf(RawTable.Role.STATUS),
        roles.indexOf(RawTable.Role.NOTE),
        roles.indexOf(RawTable.Role.UNIT),
        roles.indexOf(RawTable.Role.MULTIPLIER),
        -1,
        constants,
        left);
  }

  private static boolean isPlace(String name) {
    return ColumnNames.folded(name).matches(".*(area|geo|country|region|reporter|partner).*");
  }

  /** A code with its name. */
  private static String said(RawTable table, Columns.Dimension dimension) {
    String code = table.row(0).cell(dimension.code());
    String label = table.row(0).cell(dimension.label());
    return label.isEmpty() || label.equals(code) ? code : label + " (" + code + ")";
  }
}

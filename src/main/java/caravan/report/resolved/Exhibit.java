package caravan.report.resolved;

import caravan.expression.evaluate.Used;
import caravan.text.source.SourceText;
import java.util.List;

/** A chart or a table: what has a number on its page, and can be named. */
public sealed interface Exhibit permits ChartData, TableData {
  SourceText id();

  /** Its number among the charts, or among the tables, of its page, from 1. */
  int number();

  ResolvedProse title();

  /** What it says of itself, in order. */
  List<ResolvedProse> texts();

  /** Every statement it shows, each once. */
  List<Used> used();
}

package caravan.chart.drawing;

/** What a surface or a line looks like, without its colours. Immutable. */
public sealed interface Outline permits Path, Box, Circle {
  /** The same as lines and curves, for those who draw nothing else. */
  Path path();
}

package caravan.chart.spec;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of chart: what authors call it, which data it can show, and how its data are treated and
 * told. How it is drawn, the room {@code type} knows. There is one of each, known by its word, and
 * one of maps for each file of outlines.
 */
public abstract class ChartType {
  private final String word;
  private final String about;
  private final String takes;
  private final Set<Trait> traits;

  /**
   * A type.
   *
   * @param word as an author writes it
   * @param about what it shows, for the documentation, in Markdown
   * @param takes which series it takes, for the documentation, in Markdown
   * @param traits what is peculiar to it
   */
  protected ChartType(String word, String about, String takes, Trait... traits) {
    this.word = word;
    this.about = about;
    this.takes = takes;
    this.traits = Set.of(traits);
  }

  public final String word() {
    return word;
  }

  public final String about() {
    return about;
  }

  public final String takes() {
    return takes;
  }

  public final boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** What keeps data from being shown so; null if nothing does. */
  public abstract @Nullable Misfit misfit(ShownData data);

  /** How many members it shows; of more, the smallest are shown as one. */
  public int mostMembers() {
    return Integer.MAX_VALUE;
  }

  /** Whether it has a place for a member; of what it has none it shows the others. */
  public boolean hasPlace(String code) {
    return true;
  }

  /** What else it is drawn from, in a few characters; empty for what the program carries. */
  public String drawnFrom() {
    return "";
  }

  /**
   * Whether a place in it can be annotated.
   *
   * @param level whether it is a value, not a period
   */
  public boolean isAnnotated(boolean level, boolean overTime) {
    return false;
  }

  @Override
  public final String toString() {
    return word;
  }
}

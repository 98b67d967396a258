package caravan.site.view;

/**
 * A mark behind a number.
 *
 * @param mark a letter or two
 * @param meaning in full
 */
public record StatusMark(String mark, String meaning) implements View {
  public StatusMark {
    Checks.text(mark, "mark");
    Checks.text(meaning, "meaning");
  }
}

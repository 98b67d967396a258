package caravan.text.diagnostic;

/** One wording for what should stand at a place, and what does. */
public final class Needed {
  private Needed() {}

  /**
   * What is needed and what was found: {@code a number is needed here, not "about 106"}.
   *
   * @param found in quotes where it is what stands in the file
   */
  public static String here(String needed, String found) {
    return needed + " is needed here, not " + found;
  }
}

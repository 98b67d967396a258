package caravan.report.citation;

/**
 * A source in the text, without brackets: {@code CGTN 2025a, 3}. Plain text.
 *
 * @param yearAt where the year begins; 0 where the name can't be told from it
 */
public record Mention(String text, int yearAt) {
  private static final String PARTING = " ,，、;；:：\u00a0";

  public Mention {
    if (text.isBlank() || yearAt < 0 || yearAt > text.length()) {
      throw new IllegalArgumentException("no mention: \"" + text + "\", " + yearAt);
    }
  }

  /** The name alone: {@code CGTN}; empty where it can't be told from the year. */
  public String name() {
    int end = yearAt;
    while (end > 0 && PARTING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** From the year on: {@code 2025a, 3}. */
  public String year() {
    return text.substring(yearAt);
  }
}

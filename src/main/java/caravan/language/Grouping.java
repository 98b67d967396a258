package caravan.language;

/** The signs between groups of three digits. */
final class Grouping {
  private Grouping() {}

  /**
   * A number grouped as another one is.
   *
   * @param number as its language groups it by itself
   * @param model the other number; one of less than four digits tells nothing
   * @param separators the signs that the language may put between groups
   */
  static String like(String number, String model, String separators) {
    StringBuilder plain = new StringBuilder();
    number.chars().filter(c -> separators.indexOf(c) < 0).forEach(c -> plain.append((char) c));
    for (int i = 0; i < model.length(); i++) {
      if (separators.indexOf(model.charAt(i)) >= 0) {
        return grouped(plain, model.charAt(i));
      }
    }
    return wholeDigits(model) >= 4 ? plain.toString() : number;
  }

  private static String grouped(StringBuilder plain, char separator) {
    int start = 0;
    while (start < plain.length() && !Character.isDigit(plain.charAt(start))) {
      start++;
    }
    int end = start + wholeDigits(plain.substring(start));
    for (int i = end - 3; i > start; i -= 3) {
      plain.insert(i, separator);
    }
    return plain.toString();
  }

  private static int wholeDigits(String text) {
    int count = 0;
    while (count < text.length() && Character.isDigit(text.charAt(count))) {
      count++;
    }
    return count;
  }
}

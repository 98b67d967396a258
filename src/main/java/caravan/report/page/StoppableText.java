package caravan.report.page;

import caravan.text.source.GivenUp;

/** A text that ends the work of its reader once that is given up: nothing else stops a parser. */
final class StoppableText implements CharSequence {
  /** After how many characters the sign to stop is looked for. */
  private static final int STEP = 256;

  private final String text;

  /** Only one thread reads a text. */
  private int read;

  StoppableText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (read++ % STEP == 0) {
      GivenUp.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

package caravan.report.page;

import caravan.text.source.GivenUp;

/** A text that ends the work of its reader once that is given up: nothing else stops a parser. */
final class StoppableText implements CharSequence {
  private final String text;

  StoppableText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    GivenUp.check();
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

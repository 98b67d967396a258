package caravan.testing;

import java.util.List;

/**
 * A program that says what it was given, and ends as one that found something wrong does; with
 * {@code --wrong}, as one that was asked for what there is not.
 */
public final class Echo {
  private Echo() {}

  public static void main(String[] arguments) {
    System.out.println(String.join("|", arguments) + " " + System.getProperty("echo", ""));
    System.exit(List.of(arguments).contains("--wrong") ? 2 : 1);
  }
}

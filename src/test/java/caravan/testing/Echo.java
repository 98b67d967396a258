package caravan.testing;

/** A program that says what it was given, and ends with the status 7. */
public final class Echo {
  private Echo() {}

  public static void main(String[] arguments) {
    System.out.println(String.join("|", arguments) + " " + System.getProperty("echo", ""));
    System.exit(7);
  }
}

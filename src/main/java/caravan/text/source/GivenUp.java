package caravan.text.source;

/**
 * Ends work that nobody waits for any more, such as that on a page that takes too long. A thread
 * can't be stopped from outside; it is interrupted, and whatever may work for long looks for that
 * sign at each of its steps.
 */
public final class GivenUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GivenUp() {
    super("given up");
  }

  /**
   * A step of long work.
   *
   * @throws GivenUp if what this thread works on was given up
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUp();
    }
  }
}

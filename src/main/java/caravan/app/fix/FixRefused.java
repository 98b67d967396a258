package caravan.app.fix;

/** A file that is not written; the message says which and why. */
public final class FixRefused extends Exception {
  private static final long serialVersionUID = 1;

  FixRefused(String message) {
    super(message);
  }
}

package caravan.files.output;

/**
 * The directory to publish into can't be used, because publishing there would lose what is not
 * Caravan's. The message is a sentence for the user: it names the directory and says what is in the
 * way. Nothing has been changed when this is thrown.
 */
public final class OutputRefused extends Exception {
  private static final long serialVersionUID = 1L;

  OutputRefused(String message) {
    super(message);
  }
}

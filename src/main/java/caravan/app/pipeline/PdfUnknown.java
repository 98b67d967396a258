package caravan.app.pipeline;

/** A PDF or a file for Word is asked for of something that the report does not have. */
public final class PdfUnknown extends Exception {
  private static final long serialVersionUID = 1;

  PdfUnknown(String name) {
    super(
        "there is no language, page or folder \""
            + name
            + "\" of which a PDF or a file for Word could be made");
  }
}

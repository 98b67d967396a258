package caravan.report.citation;

/** A citation style or its locale that can't be used. */
public final class StyleFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StyleFault(String message) {
    super(message);
  }
}

package caravan.app.diff.compare;

/** Why a figure is not what it was. */
public enum Reason {
  /** It does not agree with the data any more; the build fails. */
  WRONG("no longer agrees with the data"),
  /** It did not agree, and does now. */
  MENDED("agrees with the data again"),
  /** It came in. */
  ADDED("new figure"),
  /** It is gone. */
  REMOVED("figure removed"),
  /** An observation that it rests on has another value. */
  REVISED("value revised"),
  /** It rests on observations that came in, or no longer on some that are gone. */
  OBSERVATIONS("rests on other values"),
  /** It is computed in another way. */
  EXPRESSION("other text behind \"=\""),
  /** The author words the same value otherwise. */
  TEXT("text edited"),
  /** The author states the same value with more digits or fewer. */
  PRECISION("other precision"),
  /** An observation that it rests on is more sure, or less. */
  STATUS("status changed"),
  /** Another source stands behind an observation of the same value. */
  SOURCE("source changed");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** As people are told. */
  public String words() {
    return words;
  }

  /** As programs are told. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

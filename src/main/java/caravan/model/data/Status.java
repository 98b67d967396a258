package caravan.model.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a value can be trusted: the codes of SDMX's list CL_OBS_STATUS that a report may use. */
public enum Status {
  NORMAL("A"),
  BREAK("B"),
  DEFINITION_DIFFERS("D"),
  ESTIMATED("E"),
  FORECAST("F"),
  IMPUTED("I"),
  MISSING_HELD("M"),
  NOT_SIGNIFICANT("N"),
  MISSING("O"),
  PROVISIONAL("P"),
  STRIKE("S"),
  LOW_RELIABILITY("U"),
  UNVALIDATED("V");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The SDMX code: {@code A}, {@code P}, … */
  public String code() {
    return code;
  }

  /** The status of an SDMX code, or null where there is none. */
  public static @Nullable Status of(String code) {
    for (Status status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    return null;
  }

  /** All codes. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Status::code).toList();
  }

  /** Whether a later release may well change the value. */
  public boolean isProvisional() {
    return this == PROVISIONAL || this == ESTIMATED || this == FORECAST;
  }
}

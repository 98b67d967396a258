package caravan.text.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a Parquet file, as its schema says.
 *
 * @param size of each value of {@link Physical#FIXED}, in bytes
 * @param optional whether cells may be empty
 * @param meaning what the values stand for
 * @param scale the decimals of {@link Meaning#DECIMAL}; of times the powers of ten of a second
 */
record ParquetField(
    String name, Physical physical, int size, boolean optional, Meaning meaning, int scale) {
  private static final int MOST_SIZE = 64;
  private static final int MOST_SCALE = 76;
  private static final int REPEATED = 2;

  /** How values are stored, by the numbers that Parquet gives them. */
  enum Physical {
    BOOLEAN,
    INT32,
    INT64,
    INT96,
    FLOAT,
    DOUBLE,
    BYTES,
    FIXED
  }

  /** What values stand for. */
  enum Meaning {
    /** Numbers and truth values as they are stored. */
    PLAIN,
    UNSIGNED,
    DECIMAL,
    DATE,
    TIME,
    TIMESTAMP,
    TEXT,
    /** Bytes that the file says nothing of: a text, if they are one. */
    UNKNOWN,
    /** What no text stands for. */
    OTHER
  }

  ParquetField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(physical, "physical");
    Objects.requireNonNull(meaning, "meaning");
  }

  private static final int SECOND_MILLIS = 3;
  private static final int SECOND_MICROS = 6;
  private static final int SECOND_NANOS = 9;

  /** A column of the schema; a fault where it is more than one value a row. */
  static ParquetField of(ThriftStruct element) throws ParquetFault {
    byte[] bytes = element.bytes(4);
    String name = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    if (element.count(5, 0) > 0 || element.count(3, 0) == REPEATED) {
      throw new ParquetFault(
          "the column \"" + name + "\" has lists or records in its cells",
          "write the table without it, or a column for each part");
    }
    int type = element.count(1);
    if (type >= Physical.values().length) {
      throw ParquetFault.damaged();
    }
    Physical physical = Physical.values()[type];
    Meaning meaning = meaning(element, physical);
    ParquetField field =
        new ParquetField(
            name,
            physical,
            physical == Physical.FIXED ? element.count(2) : 0,
            element.count(3, 0) != 0,
            meaning,
            scale(element, meaning));
    if (!field.isPossible()) {
      throw new ParquetFault(
          "the column \"" + name + "\" holds bytes, which are no text",
          "write the table without it, or as text");
    }
    return field;
  }

  private boolean isPossible() {
    boolean whole = physical == Physical.INT32 || physical == Physical.INT64;
    boolean bytes = physical == Physical.BYTES || physical == Physical.FIXED;
    return size <= MOST_SIZE
        && switch (meaning) {
          case PLAIN -> !bytes;
          case UNSIGNED, DATE, TIME -> whole;
          case TIMESTAMP -> whole || physical == Physical.INT96;
          case DECIMAL -> (whole || bytes) && scale <= MOST_SCALE;
          case TEXT, UNKNOWN -> physical == Physical.BYTES;
          case OTHER -> false;
        };
  }

  private static Meaning meaning(ThriftStruct element, Physical physical) {
    ThriftStruct logical = element.struct(10);
    Integer kind =
        logical == null ? null : logical.fields().keySet().stream().findFirst().orElse(null);
    if (logical != null && kind != null) {
      return switch (kind) {
        case 1, 4, 12 -> Meaning.TEXT;
        case 5 -> Meaning.DECIMAL;
        case 6 -> Meaning.DATE;
        case 7 -> Meaning.TIME;
        case 8 -> Meaning.TIMESTAMP;
        case 10 -> integer(logical);
        case 11 -> plain(physical);
        default -> Meaning.OTHER;
      };
    }
    Long converted = element.number(6);
    return converted == null
        ? plain(physical)
        : switch (converted.intValue()) {
          case 0, 4, 19 -> Meaning.TEXT;
          case 5 -> Meaning.DECIMAL;
          case 6 -> Meaning.DATE;
          case 7, 8 -> Meaning.TIME;
          case 9, 10 -> Meaning.TIMESTAMP;
          case 11, 12, 13, 14 -> Meaning.UNSIGNED;
          case 15, 16, 17, 18 -> Meaning.PLAIN;
          default -> Meaning.OTHER;
        };
  }

  private static Meaning plain(Physical physical) {
    return switch (physical) {
      case INT96 -> Meaning.TIMESTAMP;
      case BYTES -> Meaning.UNKNOWN;
      case FIXED -> Meaning.OTHER;
      default -> Meaning.PLAIN;
    };
  }

  private static Meaning integer(ThriftStruct logical) {
    ThriftStruct integer = logical.struct(10);
    return integer == null || integer.flag(2, true) ? Meaning.PLAIN : Meaning.UNSIGNED;
  }

  private static int scale(ThriftStruct element, Meaning meaning) throws ParquetFault {
    ThriftStruct logical = element.struct(10);
    if (meaning == Meaning.DECIMAL) {
      ThriftStruct decimal = logical == null ? null : logical.struct(5);
      return decimal == null ? element.count(7, 0) : decimal.count(1, 0);
    }
    if (meaning == Meaning.TIME || meaning == Meaning.TIMESTAMP) {
      ThriftStruct time = logical == null ? null : logical.struct(meaning == Meaning.TIME ? 7 : 8);
      ThriftStruct unit = time == null ? null : time.struct(2);
      if (unit != null) {
        return unit.fields().containsKey(1)
            ? SECOND_MILLIS
            : unit.fields().containsKey(2) ? SECOND_MICROS : SECOND_NANOS;
      }
      Long converted = element.number(6);
      boolean millis = converted != null && Arrays.asList(7L, 9L).contains(converted);
      return converted == null ? SECOND_NANOS : millis ? SECOND_MILLIS : SECOND_MICROS;
    }
    return 0;
  }

  /** Whether values are stored as whole numbers or as the bits of one. */
  boolean isNumeric() {
    return switch (physical) {
      case INT96, BYTES, FIXED -> false;
      default -> true;
    };
  }

  /** The bytes of each value; 0 where they differ. */
  int width() {
    return switch (physical) {
      case INT32, FLOAT -> Integer.BYTES;
      case INT64, DOUBLE -> Long.BYTES;
      case INT96 -> Long.BYTES + Integer.BYTES;
      case FIXED -> size;
      case BYTES, BOOLEAN -> 0;
    };
  }

  /** The least part of a second that is known. */
  static long nanos(int scale) {
    return scale == SECOND_MILLIS ? 1_000_000 : scale == SECOND_MICROS ? 1_000 : 1;
  }

  /** The column of a chunk has to be of the same kind as in the schema. */
  boolean is(@Nullable Long type) {
    return type != null && type == physical.ordinal();
  }
}

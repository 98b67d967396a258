package caravan.text.parquet;

import caravan.text.csv.CsvNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The values of a column as the cells of a CSV file would have them. */
final class FieldTexts {
  private static final int MOST_DECIMAL_BYTES = 64;
  private static final long NANOS = 1_000_000_000L;
  private static final long UNIX_JULIAN = 2_440_588L;

  private final ParquetField field;

  FieldTexts(ParquetField field) {
    this.field = field;
  }

  /** Of a value that is stored as a number, or as the bits of one. */
  String of(long stored) throws ParquetFault {
    return switch (field.meaning()) {
      case DECIMAL -> BigDecimal.valueOf(stored, field.scale()).toPlainString();
      case DATE -> date(stored);
      case TIME -> time(stored);
      case TIMESTAMP -> timestamp(stored);
      case UNSIGNED ->
          Long.toUnsignedString(
              field.physical() == ParquetField.Physical.INT32 ? stored & 0xffff_ffffL : stored);
      default -> plain(stored);
    };
  }

  private String plain(long stored) {
    return switch (field.physical()) {
      case BOOLEAN -> stored == 1 ? "true" : "false";
      case FLOAT -> CsvNumber.known(Float.intBitsToFloat((int) stored));
      case DOUBLE -> CsvNumber.known(Double.longBitsToDouble(stored));
      default -> Long.toString(stored);
    };
  }

  /** Of a value that is stored as bytes. */
  String of(byte[] stored) throws ParquetFault {
    if (field.physical() == ParquetField.Physical.INT96) {
      ByteBuffer parts = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
      long nanos = parts.getLong();
      long days = Integer.toUnsignedLong(parts.getInt()) - UNIX_JULIAN;
      return instant(days * 86_400 + Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
    if (field.meaning() == ParquetField.Meaning.DECIMAL) {
      if (stored.length == 0 || stored.length > MOST_DECIMAL_BYTES) {
        throw ParquetFault.damaged();
      }
      return new BigDecimal(new BigInteger(stored), field.scale()).toPlainString();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Told below, with the name of the column.
    }
    throw new ParquetFault(
        "the column \"" + field.name() + "\" holds bytes that are no text in UTF-8",
        "write the table without it, or as text");
  }

  private String date(long days) throws ParquetFault {
    try {
      return LocalDate.ofEpochDay(days).toString();
    } catch (DateTimeException e) {
      throw noTime(days);
    }
  }

  private String time(long stored) throws ParquetFault {
    long unit = ParquetField.nanos(field.scale());
    try {
      return LocalTime.ofNanoOfDay(Math.multiplyExact(stored, unit)).toString();
    } catch (DateTimeException | ArithmeticException e) {
      throw noTime(stored);
    }
  }

  private String timestamp(long stored) throws ParquetFault {
    long second = NANOS / ParquetField.nanos(field.scale());
    long nanos = Math.floorMod(stored, second) * ParquetField.nanos(field.scale());
    return instant(Math.floorDiv(stored, second), nanos);
  }

  /** A day alone where the time is midnight, as it is where dates were kept as times. */
  private String instant(long seconds, long nanos) throws ParquetFault {
    try {
      LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC);
      boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
      return midnight ? at.toLocalDate().toString() : at.toString();
    } catch (DateTimeException e) {
      throw noTime(seconds);
    }
  }

  private ParquetFault noTime(long stored) {
    return new ParquetFault(
        "the column \"" + field.name() + "\" holds " + stored + ", which is no time",
        "write the column anew");
  }
}

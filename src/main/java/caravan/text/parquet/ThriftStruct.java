package caravan.text.parquet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A structure of Thrift as it was read. What is there with another type than is asked for counts as
 * not there.
 *
 * @param fields by their numbers: {@link Long}, {@link Boolean}, bytes, lists of these, structures
 */
record ThriftStruct(Map<Integer, Object> fields) {
  ThriftStruct {
    fields = Map.copyOf(fields);
  }

  @Nullable Long number(int field) {
    return fields.get(field) instanceof Long number ? number : null;
  }

  /** A number that has to be there and fit. */
  int count(int field) throws ParquetFault {
    Long number = number(field);
    if (number == null || number < 0 || number > Integer.MAX_VALUE) {
      throw ParquetFault.damaged();
    }
    return number.intValue();
  }

  int count(int field, int otherwise) throws ParquetFault {
    return fields.containsKey(field) ? count(field) : otherwise;
  }

  boolean flag(int field, boolean otherwise) {
    return fields.get(field) instanceof Boolean flag ? flag : otherwise;
  }

  byte @Nullable [] bytes(int field) {
    return fields.get(field) instanceof byte[] bytes ? bytes : null;
  }

  @Nullable ThriftStruct struct(int field) {
    return fields.get(field) instanceof ThriftStruct struct ? struct : null;
  }

  List<?> list(int field) {
    return fields.get(field) instanceof List<?> list ? list : List.of();
  }

  /** A list of structures; damaged where it has something else. */
  List<ThriftStruct> structs(int field) throws ParquetFault {
    List<?> list = list(field);
    if (!list.stream().allMatch(ThriftStruct.class::isInstance)) {
      throw ParquetFault.damaged();
    }
    return list.stream().map(ThriftStruct.class::cast).toList();
  }
}

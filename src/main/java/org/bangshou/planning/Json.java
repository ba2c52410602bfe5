package org.bangshou.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;

/** How this room's small values are kept in columns of JSON. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Json() {}

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("cannot be written as JSON: " + bug.getMessage(), bug);
    }
  }

  static List<RunPoint> points(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** None when nothing was written, or no list. */
  static List<Reason> reasons(String json) {
    return json.startsWith("[") ? read(json, new TypeReference<>() {}) : List.of();
  }

  static OrderState state(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** SHA-256 in hex, the same whatever the order in which a database keeps the keys. */
  static String hash(PlanningProblem problem) {
    Object sorted = read(ContractFiles.json(problem), new TypeReference<Object>() {});
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(sorted).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("not the JSON that was written: " + bug.getMessage(), bug);
    }
  }
}

package org.bangshou.planning.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How the contract's values look in JSON: local times to the minute, nothing unknown or twice. */
final class ContractJson {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDateTime.class, new TimeWriter())
                  .addDeserializer(LocalDateTime.class, new TimeReader()))
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private ContractJson() {}

  private static final class TimeWriter extends StdScalarSerializer<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    TimeWriter() {
      super(LocalDateTime.class);
    }

    @Override
    public void serialize(LocalDateTime time, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(TO_THE_MINUTE.format(time));
    }
  }

  private static final class TimeReader extends StdScalarDeserializer<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    TimeReader() {
      super(LocalDateTime.class);
    }

    @Override
    public LocalDateTime deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      String text = in.getText();
      try {
        return LocalDateTime.parse(text);
      } catch (DateTimeException impossible) {
        Object fault =
            context.handleWeirdStringValue(
                LocalDateTime.class, text, "no such time, expected one like 2026-11-23T08:30");
        return (LocalDateTime) fault;
      }
    }
  }
}

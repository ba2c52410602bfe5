package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangshou.service.HoursEntry;
import org.bangshou.service.HoursPage;
import org.bangshou.service.ServiceRecord;
import org.bangshou.service.VisitReport;
import org.jspecify.annotations.Nullable;

/** What is asked and answered about service done. */
final class ServiceBodies {

  private ServiceBodies() {}

  /** The requester's word on the service. */
  @Serdeable
  record ConfirmationBody(@Min(1) @Max(5) int stars, @Nullable @Size(max = 1000) String comment) {}

  /** When a return visit would suit. */
  @Serdeable
  record ReturnVisitBody(@NotEmpty @Size(max = 20) List<@Valid WindowView> windows) {}

  /** What is added to, or taken from, the hours of one commitment. */
  @Serdeable
  record CorrectionBody(
      @Min(-1440) @Max(1440) int minutes,
      @Min(-10000) @Max(10000) int points,
      @NotBlank @Size(max = 500) String note) {}

  /**
   * Somebody came or went.
   *
   * @param at when, as told by a phone that had no network then; none: now
   * @param code of the order, which its requester shows; none: without
   */
  @Serdeable
  record VisitBody(@Nullable Instant at, @Nullable @Size(max = 12) String code) {
    static VisitReport report(@Nullable VisitBody body, @Nullable String key) {
      return body == null
          ? new VisitReport(null, key, "")
          : new VisitReport(body.at(), key, Objects.requireNonNullElse(body.code(), ""));
    }
  }

  @Serdeable
  record RecordView(UUID commitment, Instant checkedInAt, @Nullable Instant checkedOutAt) {
    static RecordView of(ServiceRecord r) {
      return new RecordView(r.commitmentId(), r.checkedInAt(), r.checkedOutAt());
    }
  }

  @Serdeable
  record EntryView(UUID id, UUID commitment, int minutes, int points, HoursEntry.Kind kind, String note, Instant createdAt) {
    static EntryView of(HoursEntry e) {
      return new EntryView(e.id(), e.commitmentId(), e.minutes(), e.points(), e.kind(), e.note(), e.createdAt());
    }
  }

  /**
   * The sums of all, and a stretch of the entries that they are made of, latest first.
   *
   * @param next the cursor with which to ask for the rest; none when there is no rest
   */
  @Serdeable
  record HoursView(int minutes, int points, List<EntryView> items, @Nullable String next) {
    static HoursView of(HoursPage h, @Nullable String next) {
      return new HoursView(h.minutes(), h.points(), h.entries().items().stream().map(EntryView::of).toList(), next);
    }
  }
}

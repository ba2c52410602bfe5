package org.bangshou.identity;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.NotFound;

/** The door to those who ask for service. */
@Singleton
@Connectable
public class Requesters {

  private final RequesterRepository rows;

  Requesters(RequesterRepository rows) {
    this.rows = rows;
  }

  /** Throws {@link NotFound} when there is none. */
  public Requester getRequester(UUID id) {
    return listRequesters(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("requester", id));
  }

  /** Those of them that exist, by name. */
  public List<Requester> listRequesters(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : rows.listByIds(ids);
  }

  /** By name within one county. */
  public Optional<Requester> findRequester(String name, String regionCode) {
    return rows.listNamed(List.of(name)).stream().filter(r -> r.regionCode().equals(regionCode)).findFirst();
  }

  /** Everybody of one of these names, in whatever county. */
  public List<Requester> listRequestersNamed(Collection<String> names) {
    return names.isEmpty() ? List.of() : rows.listNamed(names);
  }

  @Transactional
  public void createRequester(Requester requester) {
    createRequesters(List.of(requester));
  }

  /** Writes those whose name is not taken in their county yet; the others stay as they are. */
  @Transactional
  public void createRequesters(Collection<Requester> requesters) {
    if (!requesters.isEmpty()) rows.create(requesters);
  }
}

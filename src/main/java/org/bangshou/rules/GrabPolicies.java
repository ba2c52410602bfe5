package org.bangshou.rules;

import java.util.Optional;
import org.bangshou.rules.yaml.Tree;
import org.bangshou.rules.yaml.Value;
import org.jspecify.annotations.Nullable;

/** What holds for grabbing: for all, and for a function that says something else of it. */
final class GrabPolicies {

  private final GrabPolicy general;
  private final Tree.@Nullable Mapping file;

  /** @param file where the general one stands; none when it is not there */
  GrabPolicies(GrabPolicy general, Tree.@Nullable Mapping file) {
    this.general = general;
    this.file = file;
  }

  GrabPolicy of(Optional<Value> own) {
    if (own.isEmpty() || file == null) return general;
    return own.get().over(file).read(GrabPolicyFile::read);
  }
}

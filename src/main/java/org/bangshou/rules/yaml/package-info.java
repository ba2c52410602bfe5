/** A typed reader over YAML nodes that names every fault by file, line and column. */
@NullMarked
package org.bangshou.rules.yaml;

import org.jspecify.annotations.NullMarked;

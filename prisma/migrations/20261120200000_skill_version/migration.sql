-- A skill can be renamed: the version tells whoever saves second.
ALTER TABLE "skills" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

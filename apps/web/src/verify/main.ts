import '../shared/styles/tokens.css'
import '../shared/styles/fonts.css'
import '../shared/styles/base.css'
import './verify.css'
import { isLanguage } from '@plenum/schema/language'
import { preferredLanguage } from '../shared/i18n/preferred-language.ts'
import { drawPage } from './draw-page.ts'

const asked = new URLSearchParams(location.search).get('language')
const root = document.getElementById('root')
if (root !== null) drawPage(root, isLanguage(asked) ? asked : preferredLanguage(navigator.languages))
